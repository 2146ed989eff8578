using AmFactorySim.Results;

namespace AmFactorySim.Cli;

/// <summary>What commands that answer a question have in common.</summary>
internal static class Answers
{
    /// <summary>Begins the folder for the answer before the work is done, since a place that cannot be used is the user's to change; nothing where none is asked for.</summary>
    public static AnswerFolder? Begin(string? path)
    {
        try
        {
            return path is null ? null : AnswerFolder.Create(path);
        }
        catch (IOException e)
        {
            throw new InputException($"--out: {e.Message}");
        }
    }

    /// <summary>The answer, or what is wrong with the question in one message: each value may be allowed and still not go with the others.</summary>
    public static T Of<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
    }
}
