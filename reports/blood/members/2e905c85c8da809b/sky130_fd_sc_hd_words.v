module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n43;
  wire n44;
  wire n45;
  wire n46;
  wire n47;
  wire n48;
  wire n49;
  wire n5;
  wire n50;
  wire n51;
  wire n52;
  wire n53;
  wire n54;
  wire n55;
  wire n56;
  wire n57;
  wire n58;
  wire n59;
  wire n6;
  wire n60;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n29)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_time_months[4]),
    .Y(n28)
  );
  sky130_fd_sc_hd__nor2_1 u10 (
    .A(x_time_months[5]),
    .B(x_time_months[7]),
    .Y(n19)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(n19),
    .Y(n18)
  );
  sky130_fd_sc_hd__nor4_1 u12 (
    .A(x_time_months[4]),
    .B(n18),
    .C(x_time_months[3]),
    .D(x_time_months[2]),
    .Y(n17)
  );
  sky130_fd_sc_hd__nand3_1 u13 (
    .A(x_time_months[4]),
    .B(n25),
    .C(n27),
    .Y(n16)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(x_time_months[6]),
    .B(n18),
    .Y(n15)
  );
  sky130_fd_sc_hd__nand2_1 u15 (
    .A(x_time_months[3]),
    .B(n28),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(n27),
    .B(n25),
    .Y(n13)
  );
  sky130_fd_sc_hd__o21a_1 u17 (
    .A1(n13),
    .A2(x_time_months[4]),
    .B1(x_time_months[5]),
    .X(n12)
  );
  sky130_fd_sc_hd__a31oi_1 u18 (
    .A1(n16),
    .A2(n14),
    .A3(n15),
    .B1(n12),
    .Y(n11)
  );
  sky130_fd_sc_hd__o31ai_1 u19 (
    .A1(n29),
    .A2(n28),
    .A3(n27),
    .B1(n20),
    .Y(n10)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_time_months[3]),
    .Y(n27)
  );
  sky130_fd_sc_hd__o22ai_1 u20 (
    .A1(n11),
    .A2(n10),
    .B1(n20),
    .B2(n17),
    .Y(n9)
  );
  sky130_fd_sc_hd__o41ai_1 u21 (
    .A1(n28),
    .A2(n26),
    .A3(n18),
    .A4(n13),
    .B1(n9),
    .Y(n8)
  );
  sky130_fd_sc_hd__o221ai_1 u22 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[4]),
    .B1(x_frequency_times[3]),
    .B2(x_frequency_times[4]),
    .C1(x_frequency_times[5]),
    .Y(n7)
  );
  sky130_fd_sc_hd__or2_2 u23 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[6]),
    .X(n6)
  );
  sky130_fd_sc_hd__nor3_1 u24 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[5]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u25 (
    .A(n6),
    .B(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u26 (
    .A1(n4),
    .A2(n7),
    .B1(n8),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u27 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor2_1 u28 (
    .A(x_recency_months[3]),
    .B(x_recency_months[0]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2b_1 u29 (
    .A(n2),
    .B_N(x_recency_months[3]),
    .Y(n0)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_time_months[6]),
    .Y(n26)
  );
  sky130_fd_sc_hd__a311oi_1 u30 (
    .A1(n2),
    .A2(n1),
    .A3(x_recency_months[5]),
    .B1(n0),
    .C1(x_recency_months[4]),
    .Y(n60)
  );
  sky130_fd_sc_hd__nand2_1 u31 (
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .Y(n59)
  );
  sky130_fd_sc_hd__a221oi_1 u32 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[0]),
    .B2(x_recency_months[2]),
    .C1(x_recency_months[3]),
    .Y(n58)
  );
  sky130_fd_sc_hd__nand2_1 u33 (
    .A(n59),
    .B(x_recency_months[6]),
    .Y(n57)
  );
  sky130_fd_sc_hd__o32a_1 u34 (
    .A1(x_recency_months[3]),
    .A2(n57),
    .A3(x_recency_months[4]),
    .B1(n58),
    .B2(x_recency_months[6]),
    .X(n56)
  );
  sky130_fd_sc_hd__o22a_1 u35 (
    .A1(n56),
    .A2(x_recency_months[5]),
    .B1(n60),
    .B2(x_recency_months[6]),
    .X(n55)
  );
  sky130_fd_sc_hd__nor3_1 u36 (
    .A(n3),
    .B(n55),
    .C(x_recency_months[7]),
    .Y(n54)
  );
  sky130_fd_sc_hd__nor2_1 u37 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .Y(n53)
  );
  sky130_fd_sc_hd__o21ai_0 u38 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B1(x_time_months[3]),
    .Y(n52)
  );
  sky130_fd_sc_hd__o21a_1 u39 (
    .A1(n52),
    .A2(n28),
    .B1(n15),
    .X(n51)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_time_months[2]),
    .Y(n25)
  );
  sky130_fd_sc_hd__a31oi_1 u40 (
    .A1(n52),
    .A2(n19),
    .A3(n28),
    .B1(n20),
    .Y(n50)
  );
  sky130_fd_sc_hd__nor2_1 u41 (
    .A(n51),
    .B(n50),
    .Y(n49)
  );
  sky130_fd_sc_hd__nand2_1 u42 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n48)
  );
  sky130_fd_sc_hd__a311oi_1 u43 (
    .A1(x_monetary_cc[3]),
    .A2(x_monetary_cc[1]),
    .A3(x_monetary_cc[2]),
    .B1(x_monetary_cc[5]),
    .C1(x_monetary_cc[4]),
    .Y(n47)
  );
  sky130_fd_sc_hd__or2_2 u44 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[6]),
    .X(n46)
  );
  sky130_fd_sc_hd__nor2_1 u45 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n45)
  );
  sky130_fd_sc_hd__a21boi_0 u46 (
    .A1(n45),
    .A2(n48),
    .B1_N(x_monetary_cc[5]),
    .Y(n44)
  );
  sky130_fd_sc_hd__nor2b_1 u47 (
    .A(n22),
    .B_N(x_frequency_times[0]),
    .Y(n43)
  );
  sky130_fd_sc_hd__nor2_1 u48 (
    .A(n24),
    .B(x_frequency_times[4]),
    .Y(n42)
  );
  sky130_fd_sc_hd__o22a_1 u49 (
    .A1(n43),
    .A2(x_frequency_times[2]),
    .B1(n42),
    .B2(x_frequency_times[5]),
    .X(n41)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(x_frequency_times[3]),
    .Y(n24)
  );
  sky130_fd_sc_hd__nor3_1 u50 (
    .A(n29),
    .B(n28),
    .C(n53),
    .Y(n40)
  );
  sky130_fd_sc_hd__or3_1 u51 (
    .A(n10),
    .B(n40),
    .C(n41),
    .X(n39)
  );
  sky130_fd_sc_hd__nor2_1 u52 (
    .A(n24),
    .B(n21),
    .Y(n38)
  );
  sky130_fd_sc_hd__nor2_1 u53 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .Y(n37)
  );
  sky130_fd_sc_hd__o22a_1 u54 (
    .A1(n38),
    .A2(n5),
    .B1(n37),
    .B2(n23),
    .X(n36)
  );
  sky130_fd_sc_hd__a32oi_1 u55 (
    .A1(n43),
    .A2(x_frequency_times[2]),
    .A3(n24),
    .B1(n37),
    .B2(n23),
    .Y(n35)
  );
  sky130_fd_sc_hd__nor2_1 u56 (
    .A(n21),
    .B(n35),
    .Y(n34)
  );
  sky130_fd_sc_hd__nor3_1 u57 (
    .A(n39),
    .B(n34),
    .C(n36),
    .Y(n33)
  );
  sky130_fd_sc_hd__a211oi_1 u58 (
    .A1(n22),
    .A2(n23),
    .B1(n24),
    .C1(n21),
    .Y(n32)
  );
  sky130_fd_sc_hd__nor4_1 u59 (
    .A(n6),
    .B(n32),
    .C(n33),
    .D(x_frequency_times[5]),
    .Y(n31)
  );
  sky130_fd_sc_hd__inv_1 u6 (
    .A(x_frequency_times[2]),
    .Y(n23)
  );
  sky130_fd_sc_hd__o41a_1 u60 (
    .A1(n8),
    .A2(n46),
    .A3(n44),
    .A4(n47),
    .B1(n31),
    .X(n30)
  );
  sky130_fd_sc_hd__a211oi_1 u61 (
    .A1(n49),
    .A2(n3),
    .B1(n30),
    .C1(n54),
    .Y(y)
  );
  sky130_fd_sc_hd__inv_1 u7 (
    .A(x_frequency_times[1]),
    .Y(n22)
  );
  sky130_fd_sc_hd__inv_1 u8 (
    .A(x_frequency_times[4]),
    .Y(n21)
  );
  sky130_fd_sc_hd__nor2_1 u9 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n20)
  );
endmodule
