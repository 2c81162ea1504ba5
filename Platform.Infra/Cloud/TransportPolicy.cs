namespace Platform.Cloud;

/// <summary>
/// A bucket's policy: no request without TLS, none with a TLS older than 1.2. Uploads without an encryption header are
/// not denied: kopia sends none (velero:pkg/repository/udmrepo/kopialib/backend/s3.go), so the bucket's default
/// encryption is what covers volume data.
/// </summary>
internal static class TransportPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="account">The bucket's account.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument For(AwsAccount account, string bucket) => new(
        Deny("DenyPlainHttp", account, bucket, PolicyCondition.Bool("aws:SecureTransport", false)),
        Deny("DenyTlsBelow12", account, bucket, PolicyCondition.NumericLessThan("s3:TlsVersion", "1.2")));

    private static PolicyStatement Deny(string sid, AwsAccount account, string bucket, PolicyCondition when) => new()
    {
        Sid = sid,
        Effect = PolicyEffect.Deny,
        Principal = PolicyPrincipal.Anyone,
        Actions = ["s3:*"],
        Resources = [account.S3Arn(bucket), account.S3Arn($"{bucket}/*")],
        Conditions = [when],
    };
}
