using System.Security.Cryptography;
using System.Text;

namespace Platform.Cloud;

/// <summary>Names of roles in IAM, which end at 64 characters.</summary>
public static class RoleName
{
    private const int Longest = 64;

    /// <summary>
    /// The deployment's id and what the role is for. Where both are too long together, the id is cut and told from others
    /// that begin alike by a part of its hash.
    /// </summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="purpose">What it is for, at most 54 characters in kebab case.</param>
    /// <returns>The name.</returns>
    public static string Of(string id, string purpose)
    {
        ArgumentNullException.ThrowIfNull(id);
        var suffix = $"-{purpose}";
        if (id.Length + suffix.Length <= Longest)
        {
            return id + suffix;
        }

        var mark = $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
        return id[..(Longest - suffix.Length - mark.Length)] + mark + suffix;
    }
}
