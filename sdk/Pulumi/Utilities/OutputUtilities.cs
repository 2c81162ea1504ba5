using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs; for tests and for code that bridges to other systems.</summary>
public static class OutputUtilities
{
    /// <summary>An output whose value counts as not known.</summary>
    /// <param name="value">The value that is kept though nothing may use it.</param>
    public static Output<T> CreateUnknown<T>(T value) => new(Output.NoResources, value, isKnown: false);

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    /// <param name="valueFactory">Gives the value.</param>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        Output.FromData(UnknownAsync(valueFactory), "an unknown output");

    /// <summary>The same output, depending on one more resource.</summary>
    /// <param name="output">The output.</param>
    /// <param name="resource">The resource.</param>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) =>
        Output.FromData(WithDependencyAsync(output, resource), "an output with a dependency");

    /// <summary>Whether the value is known.</summary>
    /// <param name="output">The output.</param>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.GetDataAsync()).IsKnown;

    /// <summary>The value, or the default of its type where it is not known.</summary>
    /// <param name="output">The output.</param>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.GetDataAsync();
        return data.IsKnown ? data.Value : default!;
    }

    /// <summary>The resources that the value comes from.</summary>
    /// <param name="output">The output.</param>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.GetDataAsync()).Resources;

    private static async ValueTask<OutputData<T>> UnknownAsync<T>(Func<Task<T>> valueFactory) =>
        Output.Plain(await valueFactory()) with { IsKnown = false };

    private static async ValueTask<OutputData<T>> WithDependencyAsync<T>(Output<T> output, Resource resource)
    {
        var data = await output.GetDataAsync();
        return data with { Resources = data.Resources.Add(resource) };
    }
}
