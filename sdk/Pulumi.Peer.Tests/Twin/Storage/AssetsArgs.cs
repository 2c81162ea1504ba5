using Pulumi;

namespace Twin.Storage;

public sealed class AssetsArgs : ResourceArgs
{
    [Input("text")]
    public Input<AssetOrArchive>? Text { get; set; }

    [Input("file")]
    public Input<AssetOrArchive>? File { get; set; }

    [Input("remote")]
    public Input<AssetOrArchive>? Remote { get; set; }

    [Input("archive")]
    public Input<Archive>? Archive { get; set; }

    [Input("remoteArchive")]
    public Input<Archive>? RemoteArchive { get; set; }

    [Input("folder")]
    public Input<Archive>? Folder { get; set; }
}
