"""What of a hand a technique uses and how hard it presses, read from the technique's own words."""

from solemap.data.models.stroke import Instrument, Pressure
from solemap.data.models.technique import Technique

# The first that the words name.
INSTRUMENTS = (
    ("both thumbs", Instrument.THUMBS),
    ("thumb on top", Instrument.THUMB_AND_FINGER),
    ("thumb and", Instrument.THUMB_AND_FINGER),
    ("both hands", Instrument.HANDS),
    ("palms", Instrument.HANDS),
    ("whole hand", Instrument.HAND),
    ("one hand", Instrument.HAND),
    ("heel of the hand", Instrument.HEEL_OF_HAND),
    ("knuckle", Instrument.KNUCKLES),
    ("fist", Instrument.KNUCKLES),
    ("roller", Instrument.BALL),
    ("thumb", Instrument.THUMB),
    ("fingertips", Instrument.FINGERS),
    ("finger", Instrument.FINGER),
)


def instrument_of(technique: Technique) -> Instrument:
    words = technique.instrument.lower()
    named = (instrument for word, instrument in INSTRUMENTS if word in words)
    return next(named, Instrument.THUMB)


def pressure_of(technique: Technique) -> Pressure:
    """The hand that comes nearest to the middle of the technique's scale."""
    low, high = technique.pressure_scale or Pressure.GENTLE.scale
    middle = (low + high) / 2
    return min(Pressure, key=lambda one: abs(sum(one.scale) / 2 - middle))
