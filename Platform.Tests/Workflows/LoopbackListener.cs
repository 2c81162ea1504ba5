using System.Net;
using System.Net.Sockets;

namespace Platform.Tests.Workflows;

/// <summary>Lets a listener listen on a free port of this machine.</summary>
internal static class LoopbackListener
{
    /// <summary>Starts it.</summary>
    /// <returns>Where it listens.</returns>
    public static string Start(HttpListener listener)
    {
        // HttpListener takes no port 0, so a free one is taken from the kernel; another process may be quicker.
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            try
            {
                listener.Prefixes.Clear();
                listener.Prefixes.Add(address + "/");
                listener.Start();
                return address;
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                // The port went to somebody else in between.
            }
        }
    }
}
