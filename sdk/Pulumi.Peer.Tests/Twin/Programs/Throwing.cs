using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>Faults of the program itself, each in one place where it can arise.</summary>
internal static class Throwing
{
    public static void Run(string how)
    {
        var bucket = new Bucket("bucket", new BucketArgs { Name = "bucket" });
        switch (how)
        {
            case "program":
                throw new InvalidOperationException("the program is broken");
            case "run":
                throw new RunException("the configuration is wrong");
            case "apply":
                _ = bucket.Arn.Apply(Broken);
                break;
            case "resource":
                throw new ResourceException("the bucket is wrong", bucket);
            case "input":
                _ = new Bucket("second", new BucketArgs { Nested = new() { ["when"] = Output.Create<object>(1m) } });
                break;
            case "log":
                Log.Error("the bucket is small", bucket);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how), how, "no such fault");
        }
    }

    private static string Broken(string arn) => throw new InvalidOperationException($"cannot use {arn}");
}
