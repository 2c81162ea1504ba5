using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A provider refused the arguments of a function or a method.</summary>
internal static class FunctionFailure
{
    /// <summary>Throws an exception that names every reason, if there is any.</summary>
    /// <param name="kind"><c>Invoke</c> or <c>Call</c>.</param>
    /// <param name="token">The token.</param>
    /// <param name="failures">The reasons.</param>
    public static void ThrowIfAny(string kind, string token, IReadOnlyList<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            var reasons = string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"));
            throw new RunException($"{kind} of '{token}' failed: {reasons}");
        }
    }
}
