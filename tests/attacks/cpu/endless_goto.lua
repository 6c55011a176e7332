-- expect work
::again:: goto again
