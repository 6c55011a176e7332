-- expect value ["hell0 w0rld",2]
return { ("hello world"):gsub("o", "0") }
