"""A link as a QR code. The only module that knows the encoder, which is read at its first use."""

from io import BytesIO

# Light all round, so that nothing dark touches the code: four modules, as the standard asks.
QUIET = 4


def link_code(link: str) -> str:
    """The code as SVG, its `<title>` the link itself: what shows it can see what it opens."""
    # The start of the server does not wait for it.
    import segno

    drawn = BytesIO()
    # Fifteen per cent may be smudged: it is printed, folded and carried about.
    segno.make_qr(link, error="m").save(
        drawn,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        border=QUIET,
        light="#fff",
        title=link,
    )
    return drawn.getvalue().decode()
