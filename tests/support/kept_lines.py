"""Content lines as an entry keeps them."""

import base64


def photo_line(content: bytes, head: str = "PHOTO;ENCODING=b") -> str:
    """Return the line of a picture."""
    return f"{head}:{base64.b64encode(content).decode()}"
