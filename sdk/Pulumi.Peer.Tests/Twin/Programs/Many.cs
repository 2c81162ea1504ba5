using System.Globalization;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>A number of equal buckets, all in flight at once.</summary>
internal static class Many
{
    public static void Run(string count)
    {
        for (var index = 0; index < int.Parse(count, CultureInfo.InvariantCulture); index++)
        {
            _ = new Bucket($"bucket-{index}", new BucketArgs
            {
                Name = $"bucket-{index}",
                Size = index,
                Tags = new() { ["index"] = $"{index}", ["team"] = "platform" },
            });
        }
    }
}
