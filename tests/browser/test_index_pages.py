"""Lists that are narrowed without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.engine import without_script

if TYPE_CHECKING:
    from solemap.data.catalog import Catalog
    from tests.browser.conftest import Visitor


@without_script
def test_a_list_is_narrowed_without_a_script(visitor: Visitor, catalog: Catalog) -> None:
    page = visitor.open("/areas", java_script_enabled=False)
    entries = page.locator("main li[data-of]").filter(visible=True)
    expect(entries).to_have_count(len(catalog.areas))
    page.get_by_label("Both schools put it in one place").check()
    agreed = [area for area in catalog.areas if catalog.agreement(area).schools_agree]
    expect(entries).to_have_count(len(agreed))
    # A group that has nothing left is gone with its heading.
    systems = {catalog.area(area).body_system for area in agreed}
    expect(page.locator("main section").filter(visible=True)).to_have_count(len(systems))
    page.get_by_label("anybody").check()
    expect(entries).to_have_count(len(catalog.areas))
