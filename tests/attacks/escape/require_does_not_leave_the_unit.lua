-- expect error: there is no such file
return require "../../../etc/passwd"
