using System.Collections.Immutable;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>Gives back as stack outputs what the engine answered, big, deep and late.</summary>
internal static class Values
{
    public static IDictionary<string, object?> Run()
    {
        var deep = new object[] { "bottom" };
        for (var level = 0; level < 200; level++)
        {
            deep = [deep];
        }

        var big = new Answered("big");
        _ = new Bucket("after-big", new BucketArgs { Name = big.Text.Apply(text => $"{text.Length}") });
        _ = new Bucket("nested", new BucketArgs { Nested = new() { ["deep"] = deep } });
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["length"] = big.Text.Apply(text => text.Length),
            ["depth"] = big.Tree.Apply(Depth),
            ["target"] = new Bucket("target-of-reference", new BucketArgs { Name = big.Arn }),
        };
    }

    private static int Depth(object? value)
    {
        var depth = 0;
        for (; value is ImmutableDictionary<string, object?> inner; depth++)
        {
            value = inner["inner"];
        }
        return depth;
    }
}
