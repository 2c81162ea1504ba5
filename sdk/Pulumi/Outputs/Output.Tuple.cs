namespace Pulumi;

public static partial class Output
{
    /// <summary>Puts outputs of different types together into one output of a tuple.</summary>
    /// <returns>Known if all are known, secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        FromData(TupleAsync(item1, item2), "an Output.Tuple");

    /// <summary>Puts inputs of different types together into one output of a tuple.</summary>
    /// <returns>Known if all are known, secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple((Output<T1>)item1, (Output<T2>)item2);

    private static async ValueTask<OutputData<(T1, T2)>> TupleAsync<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        FromData(TupleAsync(item1, item2, item3), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple((Output<T1>)item1, (Output<T2>)item2, (Output<T3>)item3);

    private static async ValueTask<OutputData<(T1, T2, T3)>> TupleAsync<T1, T2, T3>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4) =>
        FromData(TupleAsync(item1, item2, item3, item4), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4) =>
        Tuple((Output<T1>)item1, (Output<T2>)item2, (Output<T3>)item3, (Output<T4>)item4);

    private static async ValueTask<OutputData<(T1, T2, T3, T4)>> TupleAsync<T1, T2, T3, T4>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync()),
            join.Take(await item4.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5) =>
        FromData(TupleAsync(item1, item2, item3, item4, item5), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5) =>
        Tuple((Output<T1>)item1, (Output<T2>)item2, (Output<T3>)item3, (Output<T4>)item4, (Output<T5>)item5);

    private static async ValueTask<OutputData<(T1, T2, T3, T4, T5)>> TupleAsync<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync()),
            join.Take(await item4.GetDataAsync()),
            join.Take(await item5.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6) =>
        FromData(TupleAsync(item1, item2, item3, item4, item5, item6), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6) =>
        Tuple(
            (Output<T1>)item1,
            (Output<T2>)item2,
            (Output<T3>)item3,
            (Output<T4>)item4,
            (Output<T5>)item5,
            (Output<T6>)item6);

    private static async ValueTask<OutputData<(T1, T2, T3, T4, T5, T6)>> TupleAsync<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync()),
            join.Take(await item4.GetDataAsync()),
            join.Take(await item5.GetDataAsync()),
            join.Take(await item6.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7) =>
        FromData(TupleAsync(item1, item2, item3, item4, item5, item6, item7), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7) =>
        Tuple(
            (Output<T1>)item1,
            (Output<T2>)item2,
            (Output<T3>)item3,
            (Output<T4>)item4,
            (Output<T5>)item5,
            (Output<T6>)item6,
            (Output<T7>)item7);

    private static async ValueTask<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> TupleAsync<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync()),
            join.Take(await item4.GetDataAsync()),
            join.Take(await item5.GetDataAsync()),
            join.Take(await item6.GetDataAsync()),
            join.Take(await item7.GetDataAsync())));
    }

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8) =>
        FromData(TupleAsync(item1, item2, item3, item4, item5, item6, item7, item8), "an Output.Tuple");

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8) =>
        Tuple(
            (Output<T1>)item1,
            (Output<T2>)item2,
            (Output<T3>)item3,
            (Output<T4>)item4,
            (Output<T5>)item5,
            (Output<T6>)item6,
            (Output<T7>)item7,
            (Output<T8>)item8);

    private static async ValueTask<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> TupleAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8)
    {
        var join = new OutputJoin();
        return join.Give((
            join.Take(await item1.GetDataAsync()),
            join.Take(await item2.GetDataAsync()),
            join.Take(await item3.GetDataAsync()),
            join.Take(await item4.GetDataAsync()),
            join.Take(await item5.GetDataAsync()),
            join.Take(await item6.GetDataAsync()),
            join.Take(await item7.GetDataAsync()),
            join.Take(await item8.GetDataAsync())));
    }
}
