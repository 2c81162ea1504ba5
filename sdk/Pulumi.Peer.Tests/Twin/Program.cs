using Pulumi;
using Twin.Programs;

return args switch
{
    ["parity"] => await Deployment.RunAsync(Parity.Run),
    ["eks"] => await Deployment.RunAsync(EksProgram.Run),
    ["failing"] => await Deployment.RunAsync(Failing.Run),
    ["throwing", var how] => await Deployment.RunAsync(() => Throwing.Run(how)),
    ["values"] => await Deployment.RunAsync(Values.Run),
    ["canary"] => await Deployment.RunAsync(Canary.Run),
    ["many", var count] => await Deployment.RunAsync(() => Many.Run(count)),
    _ => throw new ArgumentException($"No such program: {string.Join(' ', args)}", nameof(args)),
};
