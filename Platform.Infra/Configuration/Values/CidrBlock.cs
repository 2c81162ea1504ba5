using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.Configuration;

/// <summary>An IPv4 range, such as <c>10.0.0.0/16</c>.</summary>
/// <param name="First">Its first address as a number.</param>
/// <param name="PrefixLength">How many leading bits its addresses share, 0 to 32.</param>
public sealed record CidrBlock(uint First, int PrefixLength)
{
    private static readonly CidrBlock[] PrivateRanges =
        [new(10u << 24, 8), new((172u << 24) | (16u << 16), 12), new((192u << 24) | (168u << 16), 16)];

    private static readonly CidrBlock SharedRange = new((100u << 24) | (64u << 16), 10);

    /// <summary>All of the internet.</summary>
    public static CidrBlock Everything { get; } = new(0, 0);

    /// <summary>How many addresses it has.</summary>
    public long Size => 1L << (32 - PrefixLength);

    /// <summary>Whether it lies in the private ranges of RFC 1918.</summary>
    public bool IsPrivate => Array.Exists(PrivateRanges, range => range.Contains(this));

    /// <summary>Whether a VPC may have it without meeting public addresses: RFC 1918 or RFC 6598.</summary>
    public bool IsUnrouted => IsPrivate || SharedRange.Contains(this);

    /// <summary>Reads a range; its host bits must be zero.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The range, or <c>null</c> where the text is none.</returns>
    public static CidrBlock? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IPNetwork.TryParse(text, out var network)
            && network.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            && string.Equals(network.ToString(), text, StringComparison.Ordinal)
            ? new CidrBlock(Number(network.BaseAddress), network.PrefixLength)
            : null;
    }

    /// <summary>Reads a range that must be one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is no range.</exception>
    public static CidrBlock Read(string text) =>
        TryRead(text) ?? throw new FormatException($"'{text}' is not an IPv4 range such as 10.0.0.0/16.");

    /// <summary>Whether the whole of another range lies in this one.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True where it does.</returns>
    public bool Contains(CidrBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.PrefixLength >= PrefixLength && (other.First & Mask(PrefixLength)) == First;
    }

    /// <summary>Whether an address is in both.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True where there is one.</returns>
    public bool Overlaps(CidrBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(other) || other.Contains(this);
    }

    /// <summary>One of the equal parts that the range can be cut into.</summary>
    /// <param name="prefixLength">The parts' prefix length.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <returns>The part.</returns>
    public CidrBlock Part(int prefixLength, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefixLength, PrefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, 32);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << (prefixLength - PrefixLength));
        return new CidrBlock(First + (uint)((long)index << (32 - prefixLength)), prefixLength);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{First >> 24}.{(First >> 16) & 255}.{(First >> 8) & 255}.{First & 255}/{PrefixLength}");

    private static uint Mask(int prefixLength) => prefixLength == 0 ? 0 : uint.MaxValue << (32 - prefixLength);

    private static uint Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
    }
}
