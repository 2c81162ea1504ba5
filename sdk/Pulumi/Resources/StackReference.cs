using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads another stack's outputs.</summary>
    /// <param name="name">The stack's full name, or any name where the arguments tell the stack's.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is managed.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name! }))
    {
    }

    /// <summary>The stack's full name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs by name; a secret if any of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, or null if there is none of the name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object?> GetOutput(Input<string> name) =>
        WithSecretness(name, Output.Tuple(name.ToOutput(), Outputs)
            .Apply(pair => pair.Item2?.GetValueOrDefault(pair.Item1)));

    /// <summary>One output; a fault if there is none of the name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object> RequireOutput(Input<string> name) =>
        WithSecretness(name, Output.Tuple(name.ToOutput(), Outputs, Name)
            .Apply(triple => triple.Item2?.GetValueOrDefault(triple.Item1) ?? throw Missing(triple.Item1, triple.Item3)));

    /// <summary>One output, told apart by whether it is a secret.</summary>
    /// <param name="name">The output's name.</param>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).GetDataAsync();
        var value = data.IsKnown ? data.Value : null;
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = value }
            : new StackReferenceOutputDetails { Value = value };
    }

    /// <summary>The value of one output that is no secret, or null if there is none of the name.</summary>
    /// <param name="name">The output's name.</param>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name));

    /// <summary>The value of one output that is no secret; a fault if there is none of the name.</summary>
    /// <param name="name">The output's name.</param>
    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name));

    private static async Task<T> PlainAsync<T>(Output<T> output) =>
        await Output.IsSecretAsync(output)
            ? throw new InvalidOperationException(
                "Cannot call 'GetOutputValueAsync' if the referenced stack output is a secret. "
                + "Use 'GetOutput' or 'RequireOutput' instead.")
            : await OutputUtilities.GetValueAsync(output);

    private static KeyNotFoundException Missing(string name, string stack) =>
        new($"Required output '{name}' does not exist on stack '{stack}'.");

    private Output<T> WithSecretness<T>(Input<string> name, Output<T> value) =>
        Output.FromData(WithSecretnessAsync(name, value), "an output of another stack");

    private async ValueTask<OutputData<T>> WithSecretnessAsync<T>(Input<string> name, Output<T> value)
    {
        var data = await value.GetDataAsync();
        var nameData = await name.ToOutput().GetDataAsync();
        var secrets = await SecretOutputNames.GetDataAsync();
        if (!secrets.IsKnown || secrets.Value.IsDefault || !nameData.IsKnown)
        {
            return data;
        }
        return data with { IsSecret = nameData.IsSecret || secrets.Value.Contains(nameData.Value, StringComparer.Ordinal) };
    }
}
