using NodaTime;

namespace Platform.Calendar;

/// <summary>A stretch of frozen time in which the calendar's answer stays the same.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="FrozenUntil">When deployments are open again: the end of all windows that follow without a break.</param>
/// <param name="Window">The window that froze it.</param>
public sealed record CompiledSegment(Instant Start, Instant End, Instant FrozenUntil, string Window);
