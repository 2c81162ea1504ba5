using System.Security.Cryptography;
using System.Text;

namespace Platform.Cloud;

/// <summary>Names in AWS that are made from the deployment's id.</summary>
internal static class AwsNames
{
    /// <summary>The most characters of a role's name.</summary>
    public const int LongestRole = 64;

    /// <summary>The most characters of an EventBridge rule's name.</summary>
    public const int LongestRule = 64;

    /// <summary>The most characters of an SQS queue's name.</summary>
    public const int LongestQueue = 80;

    /// <summary>
    /// A name that fits. Where id and suffix are too long together, the id is cut and told from others that begin alike
    /// by a part of its hash.
    /// </summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="suffix">The end of the name, with its hyphen.</param>
    /// <param name="longest">The most characters that AWS allows.</param>
    /// <returns>The name.</returns>
    public static string Fit(string id, string suffix, int longest)
    {
        if (id.Length + suffix.Length <= longest)
        {
            return id + suffix;
        }

        var mark = $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
        return id[..(longest - suffix.Length - mark.Length)] + mark + suffix;
    }
}
