using System.Globalization;

namespace Pulumi;

/// <summary>Names the work that a stuck run waits for.</summary>
internal static class PendingWork
{
    private const int Shown = 20;

    public static string Message(IReadOnlyCollection<object> work, TimeSpan patience)
    {
        var names = work.Select(Name).GroupBy(name => name, StringComparer.Ordinal)
            .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()} times)")
            .Order(StringComparer.Ordinal)
            .ToList();
        var lines = names.Take(Shown).Select(name => "\n  " + name);
        var rest = names.Count > Shown ? $"\n  and {names.Count - Shown} more" : "";
        var seconds = patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return $"The program did not complete: nothing finished for {seconds} s. Pending:{string.Concat(lines)}{rest}";
    }

    private static string Name(object work) => work switch
    {
        Resource resource => $"the registration of {resource.GetResourceType()} '{resource.GetResourceName()}'",
        Delegate callback => $"an Apply in {Owner(callback.Method.DeclaringType)}",
        _ => work.ToString()!,
    };

    // A lambda's method sits in a nested class that the compiler made.
    private static string Owner(Type? type) =>
        type is { IsNested: true, Name: ['<', ..] } ? Owner(type.DeclaringType) : type?.FullName ?? "a lambda";
}
