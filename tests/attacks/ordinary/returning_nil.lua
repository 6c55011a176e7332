-- expect value null
return nil
