using System.Security.Cryptography;
using System.Text;

namespace Platform.Generator.Schemas;

/// <summary>The hash that a header carries: the first twelve hexadecimal digits of SHA-256.</summary>
internal static class SourceHash
{
    /// <summary>The hash of a text.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
