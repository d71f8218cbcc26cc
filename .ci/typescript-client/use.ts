// A client as somebody else would write it: the types are generated, nothing is touched by hand.
import createClient from 'openapi-fetch'
import type { paths } from './solemap.js'

declare const process: { argv: string[] }

const client = createClient<paths>({ baseUrl: process.argv[2] })

const zones = await client.GET('/api/v1/zones', { params: { query: { foot: 'right', limit: 5 } } })
if (zones.data?.items.length !== 5) throw new Error(zones.error?.detail ?? 'not five zones')

const { data: zone } = await client.GET('/api/v1/zones/{zone_id}', {
  params: { path: { zone_id: 'ingham-liver' } },
})
if (!zone?.notice) throw new Error('no zone, or none with its notice')

const [x, y] = zone.placements[0].press_point
const { data: hit } = await client.GET('/api/v1/hit', {
  params: { query: { view: 'plantar', foot: 'right', x, y } },
})
if (!hit?.zones.some((one) => one.id === zone.id)) throw new Error('its own press point misses it')

const wrong = await client.GET('/api/v1/zones/{zone_id}', {
  params: { path: { zone_id: 'ingham-livr' } },
})
if (wrong.error?.errors[0].nearest !== 'ingham-liver') throw new Error('no nearest id')

console.log(`TypeScript client: ${zone.label}, ${hit.words}`)
