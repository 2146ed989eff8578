namespace AmFactorySim.Geometry;

/// <summary>A part's file or mesh cannot be used. The message contains the fault, its place and what is allowed.</summary>
public sealed class MeshException : Exception
{
    /// <summary>A fault.</summary>
    public MeshException(string message) : base(message)
    {
    }

    /// <summary>A fault and its cause.</summary>
    public MeshException(string message, Exception cause) : base(message, cause)
    {
    }
}
