-- Answers of a hall's phones for wrk, each with the cookie of its seat and the key of its press, as the script of the pages
-- sends them: wrk -s votes.lua ADDRESS -- HALL. votes.py runs it.
local heads = {}
local picks = {}
local number = 0
local run = ""

function init(arguments)
  local file = assert(io.open(arguments[1]))
  local hall = file:read("*a")
  file:close()
  local code = hall:match('"code":"(%w+)"')
  local activity = hall:match('"activities":%["(%w+)"')
  for option in hall:match('"options":%[%[(.-)%]'):gmatch('"(%w+)"') do
    picks[#picks + 1] = "pick=" .. option
  end
  -- Host is the address as wrk was given it.
  local host = wrk.headers["Host"]
  for seat in hall:match('"seats":%[(.-)%]'):gmatch('"(%w+)"') do
    heads[#heads + 1] = table.concat({
      "POST /s/" .. code .. "/a/" .. activity .. "/answer HTTP/1.1", "Host: " .. host, "Accept: text/html",
      "Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin", "X-Passerelle: fragment",
      "Accept-Language: en", "Cookie: seat-" .. code .. "=" .. seat, "Origin: http://" .. host, "",
    }, "\r\n")
  end
  -- No two runs press alike.
  math.randomseed(os.time())
  run = string.format("%08x%08x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff))
end

function request()
  local pick = picks[(number + math.floor(number / #heads)) % #picks + 1]
  local head = heads[number % #heads + 1]
  number = number + 1
  return head .. "X-Passerelle-Submission: " .. run .. string.format("%016x", number) .. "\r\nContent-Length: " .. #pick
    .. "\r\n\r\n" .. pick
end
