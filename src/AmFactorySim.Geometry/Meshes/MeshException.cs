namespace AmFactorySim.Geometry;

/// <summary>A part's file or mesh cannot be used. The message says what is wrong, where, and what a valid one has.</summary>
public sealed class MeshException : Exception
{
    /// <summary>A fault in plain words.</summary>
    public MeshException(string message) : base(message)
    {
    }

    /// <summary>A fault in plain words, and the error beneath it.</summary>
    public MeshException(string message, Exception cause) : base(message, cause)
    {
    }
}
