namespace AmFactorySim.Timeline;

/// <summary>The name of the async method behind a state machine, for reports.</summary>
internal static class MethodNames
{
    /// <summary>
    /// The compiler names state machines as in "&lt;Print&gt;d__7" and, for local functions, "&lt;&lt;Run&gt;g__Print|3_0&gt;d".
    /// </summary>
    internal static string Of(Type stateMachine)
    {
        string name = stateMachine.Name;
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            int start = local + 4;
            int end = name.IndexOf('|', start);
            return end > start ? name[start..end] : name;
        }
        int open = name.LastIndexOf('<');
        int close = open < 0 ? -1 : name.IndexOf('>', open);
        return close > open + 1 ? name[(open + 1)..close] : name;
    }
}
