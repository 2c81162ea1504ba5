using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A function or a method failed: a provider refused its arguments, or the engine could not call it.</summary>
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

    /// <summary>Calls the engine; a failure says what was called.</summary>
    /// <param name="kind"><c>Invoke</c> or <c>Call</c>.</param>
    /// <param name="token">The token.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="RpcException">The engine answered with an error.</exception>
    public static async Task<T> NamedAsync<T>(string kind, string token, Task<T> call)
    {
        try
        {
            return await call;
        }
        catch (RpcException exception)
        {
            throw new RpcException(exception.Status, $"{kind} of '{token}' failed: {exception.Message}", exception);
        }
    }
}
