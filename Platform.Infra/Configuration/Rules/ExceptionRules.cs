using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether exceptions from policies are whole, and not over.</summary>
internal static class ExceptionRules
{
    private const string Path = "platform:governance.exceptions";
    private const int SoonDays = 14;
    private const int LongestDays = 366;

    /// <summary>Checks the exceptions.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        foreach (var (name, exception) in context.Config.Governance.Exceptions)
        {
            var path = Paths.Join(Path, name);
            if (context.Sound(path))
            {
                CheckScope(context, path, exception);
                CheckDay(context, $"{path}.expires", exception);
            }
        }

        CheckPolicies(context);
    }

    private static void CheckScope(RuleContext context, string path, ExceptionConfig exception)
    {
        if (exception.Policies.IsEmpty)
        {
            context.Report(
                FindingCatalogue.ExceptionScope, $"{path}.policies", "there is none, so that nothing is let pass.",
                "Name the policies.");
        }

        if (exception.Namespaces.IsEmpty)
        {
            context.Report(
                FindingCatalogue.ExceptionScope, $"{path}.namespaces", "there is none, so that nobody has the exception.",
                "Name the namespaces; an exception for the whole cluster is another policy.");
        }
    }

    private static void CheckDay(RuleContext context, string path, ExceptionConfig exception)
    {
        if (context.Today is not { } today)
        {
            return;
        }

        var expires = DateOnly.ParseExact(exception.Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var left = expires.DayNumber - today.DayNumber;
        if (left <= 0)
        {
            context.Report(
                FindingCatalogue.ExceptionExpired, path,
                $"the exception is over since {exception.Expires}; {exception.Owner} answers for it.",
                "Remove it, or give it another day and say why in its reason.");
        }
        else if (left > LongestDays)
        {
            context.Report(
                FindingCatalogue.ExceptionLong, path, $"{exception.Expires} is more than a year ahead.",
                "Give a day within a year; it can be moved when it comes.");
        }
        else if (left <= SoonDays)
        {
            context.Report(
                FindingCatalogue.ExceptionExpires, path,
                $"the exception is over on {exception.Expires}, and this stack is refused from then on; "
                + $"{exception.Owner} answers for it.",
                "Remove it, or give it another day and say why in its reason.");
        }
    }

    /// <summary>Which policies there are depends on most of the configuration.</summary>
    private static void CheckPolicies(RuleContext context)
    {
        if (context.Config.Governance.Exceptions.IsEmpty || !context.Sound(
            "platform:governance", "platform:deployment", "platform:aws", "platform:cluster", "platform:operators",
            "platform:tenancy"))
        {
            return;
        }

        string[] known = [.. StackPolicies.Of(context.Config).Select(policy => policy.Name)];
        foreach (var (name, exception) in context.Config.Governance.Exceptions)
        {
            foreach (var policy in exception.Policies.Except(known, StringComparer.Ordinal))
            {
                context.Report(
                    FindingCatalogue.ExceptionPolicy, $"{Paths.Join(Path, name)}.policies",
                    $"the stack has no policy {policy}.",
                    Spelling.Nearest(policy, known) is { } nearest ? $"Did you mean {nearest}?" : "Remove it.");
            }
        }
    }
}
