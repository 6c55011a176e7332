-- expect value "second first"
return (("first second"):gsub("(%w+) (%w+)", "%2 %1"))
