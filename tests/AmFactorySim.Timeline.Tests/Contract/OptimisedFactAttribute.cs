using System.Diagnostics;
using System.Reflection;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>A fact about optimised code: in Debug the JIT boxes awaiters, and the test is skipped.</summary>
public sealed class OptimisedFactAttribute : FactAttribute
{
    public OptimisedFactAttribute()
    {
        if (typeof(Simulation).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true)
            Skip = "Only optimised code is free of boxing.";
    }
}
