using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Catalog;

/// <summary>
/// Instance types by memory, each list interchangeable and in order of preference. All are offered in both regions of
/// GovCloud too. Source: the EC2 instance types guide, general purpose, as of 2026; for GovCloud
/// aws/karpenter-provider-aws, <c>zz_generated.pricing_aws_us_gov.go</c>.
/// </summary>
public static class InstanceTypes
{
    private static readonly (int MemoryGib, ImmutableArray<string> X86, ImmutableArray<string> Arm64)[] Sizes =
    [
        (4, ["t3.medium"], ["t4g.medium"]),
        (8, ["m6i.large", "m5.large"], ["m6g.large"]),
        (16, ["m6i.xlarge", "m5.xlarge"], ["m6g.xlarge"]),
        (32, ["m6i.2xlarge", "m5.2xlarge"], ["m6g.2xlarge"]),
        (64, ["m6i.4xlarge", "m5.4xlarge"], ["m6g.4xlarge"]),
    ];

    /// <summary>The sizes there are, in GiB of memory.</summary>
    public static ImmutableArray<int> MemorySizes { get; } = [.. Sizes.Select(size => size.MemoryGib)];

    /// <summary>The types of a size.</summary>
    /// <param name="architecture">The processor.</param>
    /// <param name="memoryGib">Memory in GiB.</param>
    /// <returns>The types.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size; validation refuses it earlier.</exception>
    public static ImmutableArray<string> Of(ProcessorArchitecture architecture, int memoryGib)
    {
        var size = Array.Find(Sizes, size => size.MemoryGib == memoryGib);
        return size.MemoryGib == 0
            ? throw new ArgumentOutOfRangeException(nameof(memoryGib), memoryGib, "No such size.")
            : architecture == ProcessorArchitecture.X86 ? size.X86 : size.Arm64;
    }

    /// <summary>
    /// The architecture of a type: Graviton's families have a g after the generation's number, as m6g or c7gn has.
    /// </summary>
    /// <param name="instanceType">The type, such as <c>m6g.large</c>.</param>
    /// <returns>The architecture.</returns>
    public static ProcessorArchitecture ArchitectureOf(string instanceType)
    {
        ArgumentNullException.ThrowIfNull(instanceType);
        var digit = instanceType.AsSpan().IndexOfAnyInRange('0', '9');
        var rest = digit < 0 ? [] : instanceType.AsSpan(digit).TrimStart("0123456789");
        return instanceType.StartsWith("a1.", StringComparison.Ordinal) || rest is ['g', ..]
            ? ProcessorArchitecture.Arm64
            : ProcessorArchitecture.X86;
    }
}
