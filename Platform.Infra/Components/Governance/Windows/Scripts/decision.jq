# What holds at $now, and the state that says so. Moments become seconds, so that any offset from UTC is understood; what is
# none is an error, and so is a day that there is none of, which jq would take for one of the next month.
def seconds:
  . as $text
  | (capture("^(?<wall>2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]+)?(Z|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9]))$")
    // error("\($text) is no moment")) as $it
  | ($it.wall + "Z" | fromdateiso8601) as $seconds
  | if ($seconds | todateiso8601) != $it.wall + "Z" then error("\($text) is no moment") else
      $seconds - (if $it.sign == null then 0
        else (($it.hours | tonumber) * 3600 + ($it.minutes | tonumber) * 60) * (if $it.sign == "-" then -1 else 1 end) end)
    end;

($now | seconds) as $moment
| $calendar[0] as $calendar
| $override[0] as $override
| $state[0] as $state
| ($calendar.data // {}) as $plan
| [($plan.intervals // "") | split("\n")[] | select(length > 0) | split(" ")
    | {start: (.[0] | seconds), end: (.[1] | seconds), until: .[2], window: .[3]}] as $segments
| ([($plan.reasons // "") | split("\n")[] | select(length > 0)
    | {key: (split(" ")[0]), value: (split(" ")[1:] | join(" "))}] | from_entries) as $reasons
| def at($when): first($segments[] | select(.start <= $when and $when < .end)) // null;
($override.data // {}) as $wish
| ([$wish.until | strings | try seconds catch empty] | first) as $until
# An opening counts from when it was written, not from now: otherwise one until next week would wake up the day before.
| ([[$override.metadata.managedFields[]?.time // empty | seconds] | max // $moment, $moment] | min) as $written
| (if $override == null then "none"
   elif $until == null or ($wish.mode != "freeze" and $wish.mode != "open") then "refused"
   elif $until <= $moment then "expired"
   elif $wish.mode == "open" and $until - $written > $longest then "refused"
   else "active" end) as $verdict
| at($moment) as $segment
| (if $verdict == "active" and $wish.mode == "freeze" then
     {status: "frozen", source: "manual", reason: $wish.reason,
      frozenUntil: (at($until).until // ($until | todateiso8601))}
   elif $verdict == "active" then
     {status: "open", source: "manual", reason: $wish.reason, openUntil: ($until | todateiso8601)}
   elif $segment != null then
     {status: "frozen", source: "schedule", window: $segment.window, reason: $reasons[$segment.window],
      frozenUntil: $segment.until}
   else {status: "open", source: "schedule"} end
   | with_entries(select(.value != null and .value != ""))) as $data
| def ours: startswith("fasti.sh/freeze-");
  ($data.frozenUntil // $data.openUntil) as $ends
# A label's value has no colons.
| ({"fasti.sh/freeze-status": $data.status, "fasti.sh/freeze-source": $data.source,
    "fasti.sh/freeze-override": $verdict}
   + if $ends == null then {} else {"fasti.sh/freeze-until": ($ends | gsub("[-:]"; ""))} end) as $labels
| ($state // {apiVersion: "v1", kind: "ConfigMap", metadata: {name: $name, namespace: $namespace}}) as $old
| {
    changed: ($state == null or ($old.data // {}) != $data
      or ($old.metadata.labels // {} | with_entries(select(.key | ours))) != $labels),
    text: ([
      ($data.status | (.[0:1] | ascii_upcase) + .[1:]), "by",
      (if $data.source == "manual" then "override of \($wish.by // "nobody known")"
       elif $data.window then "window \($data.window)" else "the calendar" end),
      (($data.frozenUntil // $data.openUntil // empty) | "until \(.)"),
      (if $verdict == "expired" then "(an override has expired)"
       elif $verdict == "refused" then "(an override is refused: it opens for too long, or cannot be read)"
       else empty end)
    ] | join(" ")),
    state: ($old | .data = $data | .metadata.labels =
      ((.metadata.labels // {} | with_entries(select(.key | ours | not))) + $labels))
  }
