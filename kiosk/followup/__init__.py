"""Figures that outlive what they are made of: how visitors rate the reception."""
