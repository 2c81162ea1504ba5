using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>One walk over a value and all its parts. Not to be used twice.</summary>
/// <param name="options">How to serialise.</param>
/// <param name="expandUrns">Gives the URNs that a set of resources stands for.</param>
/// <param name="dependencies">Takes the resources met.</param>
/// <param name="root">The path of the value.</param>
internal sealed class SerializationWalk(
    SerializationOptions options,
    Func<IReadOnlyCollection<Resource>, ValueTask<IReadOnlyList<string>>> expandUrns,
    HashSet<Resource> dependencies,
    string root)
{
    /// <summary>Deeper than what any engine takes; only a value that is part of itself gets here.</summary>
    private const int DeepestNesting = 10_000;

    private readonly Stack<SerializationFrame> _frames = new();
    private OutputValueFrame? _outputValue;

    /// <summary>Serialises the value.</summary>
    public async ValueTask<object?> RunAsync(object? source)
    {
        for (; ; )
        {
            var step = Guarded(source);
            if (step.Kind == SerializationStepKind.Awaited)
            {
                step = step.Value is Resource resource
                    ? await OpenResourceAsync(resource)
                    : OpenOutput(await ((IOutput)step.Value!).GetDataAsync());
            }

            if (step.Kind == SerializationStepKind.Source)
            {
                source = step.Value;
                continue;
            }

            if (step.Kind == SerializationStepKind.Frame)
            {
                _frames.Push((SerializationFrame)step.Value!);
            }
            else if (_frames.TryPeek(out var parent))
            {
                parent.Accept(step.Value);
            }
            else
            {
                return step.Value;
            }

            while (!TryNext(out source))
            {
                var neutral = await CompleteAsync(_frames.Pop());
                if (!_frames.TryPeek(out var parent))
                {
                    return neutral;
                }

                parent.Accept(neutral);
            }
        }
    }

    private async ValueTask<object?> CompleteAsync(SerializationFrame frame)
    {
        var neutral = await frame.CompleteAsync();
        if (ReferenceEquals(frame, _outputValue))
        {
            _outputValue = null;
        }

        return neutral;
    }

    private bool TryNext(out object? source)
    {
        try
        {
            return _frames.Peek().TryNext(out source);
        }
        catch (Exception e) when (e is not SerializationException)
        {
            throw new SerializationException(e.Message, e);
        }
    }

    private SerializationStep Guarded(object? source)
    {
        try
        {
            return Open(source);
        }
        catch (Exception e) when (e is not SerializationException)
        {
            throw new SerializationException(e.Message, e);
        }
    }

    private SerializationStep Open(object? source)
    {
        if (PlainValue.TryGet(source, out var plain))
        {
            return SerializationStep.Done(plain);
        }

        if (_frames.Count > DeepestNesting)
        {
            throw new SerializationException(
                $"A value is nested more than {DeepestNesting} levels deep. Is it a part of itself?\n\t{root}");
        }

        return source switch
        {
            IInput input => SerializationStep.Source(input.Value),
            IOutput or Resource => SerializationStep.Await(source),
            IUnion union => SerializationStep.Source(union.Value),
            InputArgs args => SerializationStep.Open(new MapFrame(args.ToProperties(), keepNulls: false)),
            AssetOrArchive => SerializationStep.Done(source),
            Task => throw Fail("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:"),
            JsonElement json => OpenJson(json),
            IDictionary map => SerializationStep.Open(new MapFrame(Entries(map), keepNulls: false)),
            IList list => OpenList(list),
            _ => OpenByType(source!),
        };
    }

    private SerializationStep OpenByType(object source)
    {
        var plan = SerializationPlan.For(source.GetType());
        return plan switch
        {
            { Unwrap: { } unwrap } => SerializationStep.Source(unwrap(source)),
            { Fields: { } fields } => SerializationStep.Open(new MapFrame(fields(source), keepNulls: true)),
            _ => throw Fail(plan.Error!),
        };
    }

    private static SerializationStep OpenList(IList list) =>
        SerializationPlan.For(list.GetType()).IsDefault?.Invoke(list) is true
            ? SerializationStep.Done(new PropertyList())
            : SerializationStep.Open(new ListFrame(list, list.Count));

    private static SerializationStep OpenJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array =>
            SerializationStep.Open(new ListFrame(JsonParts.Elements(json), json.GetArrayLength())),
        JsonValueKind.Object => SerializationStep.Open(new MapFrame(JsonParts.Entries(json), keepNulls: true)),
        _ => SerializationStep.Done(JsonParts.Scalar(json)),
    };

    private SerializationStep OpenOutput(OutputData<object?> data)
    {
        AddDependencies(data.Resources);
        if (!options.KeepOutputValues || _outputValue is not null)
        {
            return OpenPlainOutput(data);
        }

        _outputValue = new OutputValueFrame(data, expandUrns);
        return SerializationStep.Open(_outputValue);
    }

    private static SerializationStep OpenPlainOutput(OutputData<object?> data) => data switch
    {
        { IsKnown: false } => SerializationStep.Done(UnknownValue.Instance),
        { IsSecret: true } => SerializationStep.Open(new SecretFrame(data.Value)),
        _ => SerializationStep.Source(data.Value),
    };

    private async ValueTask<SerializationStep> OpenResourceAsync(Resource resource)
    {
        if (!options.ReferencesAreNoDependencies)
        {
            dependencies.Add(resource);
            _outputValue?.Dependencies.Add(resource);
        }

        var id = resource is CustomResource custom ? await DataOfAsync(custom.Id) : default(OutputData<object?>?);
        if (id is { } plain && !options.KeepResources)
        {
            return OpenPlainOutput(plain);
        }

        var urn = await DataOfAsync(resource.Urn);
        return options.KeepResources
            ? SerializationStep.Done(new ResourceReferenceValue(Text(urn), id is { } known ? Text(known) : null, ""))
            : OpenPlainOutput(urn);
    }

    private static ValueTask<OutputData<object?>> DataOfAsync(IOutput output) => output.GetDataAsync();

    private static string Text(OutputData<object?> data) => data is { IsKnown: true, Value: string text } ? text : "";

    private void AddDependencies(ImmutableHashSet<Resource> resources)
    {
        if (!resources.IsEmpty)
        {
            dependencies.UnionWith(resources);
            _outputValue?.Dependencies.UnionWith(resources);
        }
    }

    private IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value)
                : throw Fail("Dictionaries are only supported with string keys:", framesLeftOut: 1);
        }
    }

    // A frame that fails while it looks for its next part is itself at fault, not the part it gave last.
    private SerializationException Fail(string text, int framesLeftOut = 0)
    {
        var segments = _frames.Skip(framesLeftOut).Reverse().Select(frame => frame.Segment);
        return new SerializationException($"{text}\n\t{root}{string.Concat(segments)}");
    }
}
