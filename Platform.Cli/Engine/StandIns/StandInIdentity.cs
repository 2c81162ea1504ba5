using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// What a provider would make up at random, made from a hash of the URN instead: the same on every machine, in every
/// run, and different for every resource.
/// </summary>
internal sealed class StandInIdentity(string urn)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private byte[]? _hash;

    private byte[] Hash => _hash ??= SHA256.HashData(Encoding.UTF8.GetBytes(urn));

    /// <summary>Lower-case hexadecimal digits, at most 64.</summary>
    public string Hex(int length) => Convert.ToHexStringLower(Hash)[..length];

    /// <summary>Characters of the alphabet that AWS's unique ids use, at most 32.</summary>
    public string Characters(int length) =>
        string.Create(length, Hash, static (span, hash) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                span[index] = Base32[hash[index] & 31];
            }
        });

    /// <summary>A UUID in form, version 5 (made from a name by hashing).</summary>
    public string Uuid()
    {
        var bytes = Hash.AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
