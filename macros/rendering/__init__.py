"""From data to HTML: one environment, one context a page, blocks that Markdown never sees."""
