"""What a directory is: plain Python values and rules, without storage, files or windows."""
