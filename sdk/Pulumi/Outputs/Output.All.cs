using System.Collections.Immutable;

namespace Pulumi;

public static partial class Output
{
    /// <summary>Turns several inputs into one output of all their values, in order.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>Known if all are known, secret if any is, with the dependencies of all.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        FromData(AllAsync([.. inputs.Select(input => (Output<T>)input)]), "an Output.All");

    /// <summary>Turns several outputs into one output of all their values, in order.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <returns>Known if all are known, secret if any is, with the dependencies of all.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Output{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        FromData(AllAsync([.. outputs]), "an Output.All");

    private static async ValueTask<OutputData<ImmutableArray<T>>> AllAsync<T>(Output<T>[] outputs)
    {
        var join = new OutputJoin();
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        foreach (var output in outputs)
        {
            values.Add(join.Take(await output.GetDataAsync()));
        }
        return join.Give(values.MoveToImmutable());
    }
}
