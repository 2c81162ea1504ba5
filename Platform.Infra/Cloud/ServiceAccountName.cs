namespace Platform.Cloud;

/// <summary>A service account of a cluster.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record ServiceAccountName(string Namespace, string Name)
{
    /// <summary>The account as the subject of a token: <c>system:serviceaccount:NAMESPACE:NAME</c>.</summary>
    public string Subject => $"system:serviceaccount:{Namespace}:{Name}";
}
