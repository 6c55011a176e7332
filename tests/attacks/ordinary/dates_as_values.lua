-- expect value {"fee":"21.00","from":"2026-04-01","term":"6w","what":null}
return { from = date "2026-04-01", term = weeks(6), fee = euros "21.00", what = unknown }
