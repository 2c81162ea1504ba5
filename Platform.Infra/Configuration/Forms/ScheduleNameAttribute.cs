namespace Platform.Configuration;

/// <summary>
/// A schedule's name. Velero names each backup after it with 15 characters more, and puts the name in a label of at most
/// 63 characters.
/// </summary>
public sealed class ScheduleNameAttribute() : DnsLabelAttribute(63 - 15);
