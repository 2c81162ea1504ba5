using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Platform.Components.Cluster;

/// <summary>A role of an AWS service, with what must be attached before it is of use.</summary>
/// <param name="Role">The role.</param>
/// <param name="Grants">Its policies.</param>
internal sealed record ServiceRole(Role Role, IReadOnlyList<Resource> Grants)
{
    /// <summary>The role with its policies, for who must come after them.</summary>
    public Resource[] All => [Role, .. Grants];

    /// <summary>Creates one with policies that AWS keeps.</summary>
    /// <param name="name">The resource's name; those of its policies begin with it.</param>
    /// <param name="spec">What the role is.</param>
    /// <param name="account">Where.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The role.</returns>
    public static ServiceRole Create(string name, ServiceRoleSpec spec, AwsAccount account, Resource parent)
    {
        var role = new Role(
            name,
            new RoleArgs
            {
                Name = spec.Name,
                Description = spec.Description,
                AssumeRolePolicy = new PolicyDocument(spec.Trust).ToJson(),
            },
            new CustomResourceOptions { Parent = parent });
        return new ServiceRole(
            role,
            [
                .. spec.Policies.Select(policy => new RolePolicyAttachment(
                    $"{name}-{policy}",
                    new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = account.AwsPolicyArn(policy) },
                    new CustomResourceOptions { Parent = parent })),
            ]);
    }
}
