"""The middle pane: the entries of a place or search, as rows or as a table.

EntryListModel (ids, pages of summaries) <- EntryLoader (questions to the directory, store lane)
      |  one selection model
      +-- EntryListView (two lines a row)    +-- PlaceKeeper (selection and scroll by id)
      +-- EntryTableView (columns)           +-- EntryListPanel (header, both views)
"""
