"""The card: the right pane that shows everything about one entry.

``EntryCardView`` (view.py) holds a header and one or two columns of text. A column is one
``CardText`` (card_text.py); the sections (one file a group) write into it with a ``CardPen``
(pen.py). Nothing is built per row, so opening a card costs a few milliseconds however long it is.
"""
