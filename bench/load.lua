-- The requests of one run, from the files named in the environment; the result is printed as one JSON object.
local requests, at = {}, 0

local function content(name)
  local file = assert(io.open(name))
  local text = file:read("*a")
  file:close()
  return text
end

function init()
  local headers = { ["Authorization"] = "Bearer " .. os.getenv("LOAD_TOKEN") }
  local method, body = os.getenv("LOAD_METHOD"), content(os.getenv("LOAD_BODY"))
  if body == "" then body = nil else headers["Content-Type"] = "application/json" end
  for target in content(os.getenv("LOAD_TARGETS")):gmatch("[^\n]+") do
    requests[#requests + 1] = wrk.format(method, target, headers, body)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format('RESULT {"requests":%d,"microseconds":%d,"errors":%d,"p50":%d,"p99":%d}', summary.requests,
    summary.duration, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
