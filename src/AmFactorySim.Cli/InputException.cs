namespace AmFactorySim.Cli;

/// <summary>Something the user gave on the command line cannot be used; the message says what and what can.</summary>
internal sealed class InputException(string message) : Exception(message);
