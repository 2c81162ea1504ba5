using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Completes the outputs of a resource.</summary>
internal static class ResourceCompletion
{
    /// <summary>
    /// Completes all outputs with an answer. What the answer lacks is the default of its type, or unknown in a preview.
    /// </summary>
    public static void Complete(ResourceRequest request, ResourceAnswer answer, bool isDryRun)
    {
        var resource = request.Resource;
        resource.Urn.Complete(new OutputData<string>(resource.Self, answer.Urn, IsKnown: true, IsSecret: false));
        if (resource is CustomResource custom)
        {
            var isKnown = answer.Id.Length > 0;
            custom.Id.Complete(new OutputData<string>(resource.Self, answer.Id, isKnown, IsSecret: false));
        }
        var absent = new OutputData<object?>(resource.Self, null, !isDryRun && !answer.IsUnknown, IsSecret: false);
        foreach (var (member, source) in request.Outputs)
        {
            if (!answer.Properties.TryGetValue(member.Name, out var value))
            {
                source.Complete(absent);
                continue;
            }
            var data = OutputConverter.Convert(member.Context, value, member.ValueType);
            var resources = answer.Dependencies.TryGetValue(member.Name, out var urns)
                ? resource.Self.Union(urns.Select(urn => new DependencyResource(urn)))
                : resource.Self;
            source.Complete(data with { Resources = Output.Join(data.Resources, resources) });
        }
    }

    /// <summary>Makes every output fail that is not complete.</summary>
    public static void Fail(ResourceRequest request, Exception exception)
    {
        request.Resource.Urn.Fail(exception);
        (request.Resource as CustomResource)?.Id.Fail(exception);
        foreach (var (_, source) in request.Outputs)
        {
            source.Fail(exception);
        }
    }
}
